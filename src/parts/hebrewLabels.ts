import { labelWords } from './labelWords.js'
import type { Labels } from './labels.js'

const LOCALE = 'he'
const words = /* @__PURE__ */ labelWords(LOCALE, { second: '# שנ׳', minute: '# דק׳' })
/** Keeps a name or a size in its own direction (U+2068, U+2069): else `12 MB` and `a (1).pdf` are shown in disorder. */
const isolate = (text: string) => `\u2068${text}\u2069`

/** The words in Hebrew, for the `labels` of a component. The direction is the page’s: `dir="rtl"`. */
export const hebrewLabels: Labels = {
  locale: LOCALE,

  agent: 'סוכן',
  you: 'אני',
  conversation: 'שיחה',
  messageBy: (author) => `מאת: ${isolate(author)}`,

  ready: 'אפשר לכתוב',
  sending: 'בשליחה…',
  working: 'בעבודה…',
  stalled: 'עדיין בעבודה. זה לוקח יותר זמן מהרגיל.',
  unanswered: 'ההודעה האחרונה נותרה ללא מענה.',
  needsInput: 'נדרשת תשובה כדי להמשיך.',
  turnFailed: 'ההודעה האחרונה לא הגיעה ליעדה.',
  agentIsAnswering: 'הסוכן כותב תשובה',
  agentAnswered: (text) => text,
  stop: 'הפסקת ההמתנה',
  stopExplained: 'אי אפשר לעצור את הסוכן באמצע: המשך התשובה יופיע כאן.',

  connecting: 'בהתחברות…',
  reconnecting: 'בהתחברות מחדש…',
  connectionLost: 'החיבור נותק. השיחה תתעדכן כשהוא יחזור; דבר לא אבד.',
  notLive: 'לא בזמן אמת',
  liveRefused: 'הודעות חדשות אינן מופיעות כאן מאליהן. כדי לראות אותן יש לטעון את הדף מחדש.',
  catchingUp: 'השיחה מתעדכנת…',
  polling: 'לא בזמן אמת',
  pollingExplained: 'אין חיבור בזמן אמת. הודעות חדשות נבדקות מדי כמה שניות.',
  offline: 'אין רשת',
  offlineExplained: 'אין חיבור לרשת. הודעות שיישלחו ימתינו כאן ויצאו כשהחיבור יחזור.',
  signedOut: 'החשבון מנותק',
  signedOutExplained: 'החשבון מנותק. כדי להמשיך יש להיכנס אליו.',

  queued: 'בהמתנה לחיבור',
  queuedBehind: 'בהמתנה להודעה הקודמת',
  notSent: 'לא נשלחה',
  deliveryUnknown: 'לא ברור אם נשלחה',
  retry: 'ניסיון נוסף',
  sendAgain: 'שליחה חוזרת',
  discard: 'מחיקה',
  cancelSend: 'ביטול',

  messageActions: 'פעולות בהודעה',
  copyMessage: 'העתקה',
  editMessage: 'עריכה ושליחה מחדש',
  askAgain: 'שאלה חוזרת',
  goodAnswer: 'תשובה טובה',
  badAnswer: 'תשובה לא טובה',
  editing: (files) =>
    files === 0
      ? 'תישלח כהודעה חדשה'
      : words.count(files, {
          one: 'תישלח כהודעה חדשה, עם קובץ אחד',
          two: 'תישלח כהודעה חדשה, עם שני קבצים',
          other: 'תישלח כהודעה חדשה, עם # קבצים',
        }),
  cancelEditing: 'ביטול העריכה',

  today: 'היום',
  yesterday: 'אתמול',
  justNow: 'הרגע',
  newSince: 'הודעות חדשות',
  newMessages: (n) =>
    words.count(n, { one: 'הודעה חדשה אחת', two: 'שתי הודעות חדשות', other: '# הודעות חדשות' }),
  jumpToLatest: 'מעבר להודעות האחרונות',
  loading: 'השיחה נטענת',

  emptyTitle: 'איך אפשר לעזור?',

  composer: 'הודעה',
  placeholder: 'אפשר לשאול כל דבר',
  send: 'שליחה',
  sendsWhenUploaded: 'תישלח בסיום העלאת הקבצים',
  cannotSendFailedFiles: (n) =>
    words.count(n, {
      one: 'קובץ אחד לא הועלה. יש לנסות שוב או להסיר אותו, ואז לשלוח.',
      two: 'שני קבצים לא הועלו. יש לנסות שוב או להסיר אותם, ואז לשלוח.',
      other: '# קבצים לא הועלו. יש לנסות שוב או להסיר אותם, ואז לשלוח.',
    }),
  contexts: 'נשלח עם ההודעה',
  removeContext: (name) => `השמטת ${isolate(name)}`,
  attachFiles: 'צירוף קבצים',
  attachments: 'קבצים מצורפים',
  dropToAttach: 'אפשר לשחרר כאן כדי לצרף',
  dropRejected: 'אי אפשר לצרף את הקבצים האלה',

  thinking: 'במחשבה…',
  thought: 'המחשבה הסתיימה',
  thoughtFor: (n) => `משך המחשבה: ${words.seconds(n)}`,

  toolPending: 'בהמתנה להתחלה',
  toolRunning: 'בביצוע',
  toolSuccess: 'בוצע',
  toolError: 'נכשל',
  toolStopped: 'הופסק',
  toolWaiting: 'נדרשת תשובה',
  toolArguments: 'פרמטרים',
  toolResults: 'תוצאה',
  toolDetailsHidden: 'פרטי השלב הזה אינם מוצגים.',
  toolNoDetails: 'אין עדיין מה להציג.',
  preview: 'תצוגה מקדימה',
  previewExplained: 'התוכן קוצר בדרך לכאן. התוכן המלא יגיע בהמשך.',
  unnamedTool: 'כלי ללא שם',
  seconds: (n) => words.seconds(n),
  showAll: 'הצגת הכול',
  moreRows: (n) => words.count(n, { one: 'ועוד שורה אחת', two: 'ועוד שתי שורות', other: 'ועוד # שורות' }),

  dropFiles: 'אפשר לגרור קבצים לכאן',
  browseFiles: 'בחירת קבצים',
  fileDropHint: (maxSize) => `עד ${isolate(maxSize)} לקובץ. אפשר גם להדביק.`,
  fileInput: 'קבצים להעלאה',
  files: 'קבצים',
  fileQueued: 'בהמתנה',
  fileUploading: (percent) => words.percent(percent),
  fileDone: 'הועלה',
  fileFailed: 'נכשל',
  fileCancelled: 'בוטל',
  uploadProgress: (name) => `העלאת ${isolate(name)}`,
  cancelUpload: (name) => `ביטול ההעלאה של ${isolate(name)}`,
  retryUpload: (name) => `ניסיון נוסף להעלות את ${isolate(name)}`,
  removeFile: (name) => `הסרת ${isolate(name)}`,
  unnamedFile: 'קובץ ללא שם',
  cannotOpenFile: 'קובץ שאי אפשר לפתוח את כתובתו',
  fileTooLarge: (name, size, limit) =>
    `גודל הקובץ ${isolate(name)} הוא ${isolate(size)}. הגודל המרבי הוא ${isolate(limit)}.`,
  fileOfOtherType: (name, accept) => `הסוג של ${isolate(name)} אינו מתקבל כאן (${isolate(accept)}).`,
  tooManyFiles: (limit) =>
    words.count(limit, {
      one: 'אפשר להוסיף קובץ אחד בלבד.',
      two: 'אפשר להוסיף שני קבצים בלבד.',
      other: 'אפשר להוסיף # קבצים בלבד.',
    }),

  conversations: 'שיחות',
  newConversation: 'שיחה חדשה',
  findConversations: 'חיפוש שיחה',
  noConversations: 'אין עדיין שיחות',
  noConversationsFound: (loaded) =>
    words.count(loaded, {
      one: 'אין התאמה: נבדקה השיחה האחת שמוצגת כאן.',
      two: 'אין התאמה: נבדקו שתי השיחות שמוצגות כאן.',
      other: 'אין התאמה: נבדקו # השיחות שמוצגות כאן.',
    }),
  moreConversations: 'הצגת עוד',

  code: 'קוד',
  copy: 'העתקה',
  copied: 'הועתק',
  copyFailed: 'הטקסט סומן: אפשר להעתיק במקלדת',
  table: 'טבלה',
  image: 'תמונה',
  imageNotLoaded: (host) => `תמונה מ־${isolate(host)}, לא נטענה`,
  loadImage: 'טעינה',
  loadImageFrom: (host) => `טעינה של התמונה מ־${isolate(host)}`,
  linkTitle: 'לפתוח את הקישור?',
  linkExplained: 'הוא מוביל לאתר אחר:',
  linkAddress: 'הכתובת המלאה',
  cancel: 'ביטול',
  openLink: 'פתיחה',
  taskDone: 'בוצע',
  taskOpen: 'טרם בוצע',
  footnotes: 'הערות שוליים',
  backToText: 'חזרה לטקסט',

  problemTitle: 'השיחה לא נפתחה',
  problemNetwork: 'אין גישה לשרת. כדאי לבדוק את החיבור ולנסות שוב.',
  problemTimeout: 'השרת לא השיב בזמן.',
  problemSignedOut: 'החשבון מנותק, או שתוקף הכניסה פג. יש להיכנס ולנסות שוב.',
  problemForbidden: 'אין הרשאה לפתוח את השיחה הזאת.',
  problemCredits: 'הקרדיטים של האפליקציה אזלו.',
  problemTooMany: 'יותר מדי בקשות בבת אחת. כדאי להמתין רגע ולנסות שוב.',
  problemTooLarge: 'גדול מדי בשביל השרת.',
  problemServer: 'אירעה תקלה בשרת, בלי קשר למה שנעשה כאן. אפשר לנסות שוב בעוד רגע.',
  tryAgain: 'ניסיון נוסף',
}
