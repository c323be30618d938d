import { labelWords } from './labelWords.js'
import type { Labels } from './labels.js'

const LOCALE = 'fr'
// French keeps a number with its unit, and `: ; ! ?` and quotes with their words: those spaces do not break.
const words = /* @__PURE__ */ labelWords(LOCALE, { second: '#\u00A0s', minute: '#\u00A0min' })
const quote = (name: string) => `«\u00A0${name}\u00A0»`

/** The words in French, for the `labels` of a component. */
export const frenchLabels: Labels = {
  locale: LOCALE,

  agent: 'Agent',
  you: 'Vous',
  conversation: 'Conversation',
  messageBy: (author) => `De\u00A0: ${author}`,

  ready: 'Disponible',
  sending: 'Envoi…',
  working: 'Réponse en préparation…',
  stalled: 'Toujours en préparation. Cela prend plus de temps que d’habitude.',
  unanswered: 'Le dernier message est resté sans réponse.',
  needsInput: 'Une réponse de votre part est attendue.',
  turnFailed: 'Le dernier message n’est pas arrivé.',
  agentIsAnswering: 'L’agent répond',
  agentAnswered: (text) => text,
  stop: 'Ne plus attendre',
  stopExplained: 'L’agent ne peut pas être interrompu\u00A0: la suite de sa réponse s’affichera ici.',

  connecting: 'Connexion…',
  reconnecting: 'Reconnexion…',
  connectionLost:
    'Connexion perdue. La conversation se mettra à jour dès son retour\u202F; rien n’est perdu.',
  notLive: 'Pas en direct',
  liveRefused:
    'Les nouveaux messages ne peuvent pas s’afficher d’eux-mêmes ici. Rechargez la page pour les voir.',
  catchingUp: 'Mise à jour…',
  polling: 'Pas en direct',
  pollingExplained:
    'Pas de connexion en direct. Les nouveaux messages sont recherchés toutes les quelques secondes.',
  offline: 'Hors ligne',
  offlineExplained:
    'Vous êtes hors ligne. Vos messages attendent ici et partiront au retour de la connexion.',
  signedOut: 'Session fermée',
  signedOutExplained: 'Votre session est fermée. Connectez-vous pour continuer.',

  queued: 'En attente de la connexion',
  queuedBehind: 'En attente du message précédent',
  notSent: 'Non envoyé',
  deliveryUnknown: 'Envoi incertain',
  retry: 'Réessayer',
  sendAgain: 'Renvoyer',
  discard: 'Supprimer',
  cancelSend: 'Annuler',

  messageActions: 'Actions sur le message',
  copyMessage: 'Copier',
  editMessage: 'Modifier et renvoyer',
  askAgain: 'Redemander',
  goodAnswer: 'Bonne réponse',
  badAnswer: 'Mauvaise réponse',
  editing: (files) =>
    files === 0
      ? 'Sera envoyé comme nouveau message'
      : words.count(files, {
          one: 'Sera envoyé comme nouveau message, avec # fichier',
          other: 'Sera envoyé comme nouveau message, avec # fichiers',
        }),
  cancelEditing: 'Annuler la modification',

  today: 'Aujourd’hui',
  yesterday: 'Hier',
  justNow: 'À l’instant',
  newSince: 'Nouveaux messages',
  newMessages: (n) => words.count(n, { one: '# nouveau message', other: '# nouveaux messages' }),
  jumpToLatest: 'Aller aux derniers messages',
  loading: 'Chargement de la conversation',

  emptyTitle: 'Comment puis-je vous aider\u202F?',

  composer: 'Message',
  placeholder: 'Posez votre question…',
  send: 'Envoyer',
  sendsWhenUploaded: 'Envoi dès la fin du transfert des fichiers',
  cannotSendFailedFiles: (n) =>
    words.count(n, {
      one: '# fichier n’a pas été transféré. Réessayez ou retirez-le, puis envoyez.',
      other: '# fichiers n’ont pas été transférés. Réessayez ou retirez-les, puis envoyez.',
    }),
  contexts: 'Envoyé avec le message',
  removeContext: (name) => `Ne pas joindre ${quote(name)}`,
  attachFiles: 'Joindre des fichiers',
  attachments: 'Fichiers joints',
  dropToAttach: 'Déposez pour joindre',
  dropRejected: 'Ces fichiers ne peuvent pas être joints',

  thinking: 'Réflexion…',
  thought: 'A réfléchi',
  thoughtFor: (n) => `A réfléchi pendant ${words.seconds(n)}`,

  toolPending: 'En attente',
  toolRunning: 'En cours',
  toolSuccess: 'Terminé',
  toolError: 'Échec',
  toolStopped: 'Arrêté',
  toolWaiting: 'Attend votre réponse',
  toolArguments: 'Arguments',
  toolResults: 'Résultat',
  toolDetailsHidden: 'Les détails de cette étape ne sont pas affichés.',
  toolNoDetails: 'Rien à afficher pour le moment.',
  preview: 'aperçu',
  previewExplained: 'Raccourci en chemin. La version complète va suivre.',
  unnamedTool: 'Outil sans nom',
  seconds: (n) => words.seconds(n),
  showAll: 'Tout afficher',
  moreRows: (n) => words.count(n, { one: 'et # autre ligne', other: 'et # autres lignes' }),

  dropFiles: 'Déposez des fichiers ici',
  browseFiles: 'Choisir des fichiers',
  fileDropHint: (maxSize) => `Jusqu’à ${maxSize} par fichier. Le collage fonctionne aussi.`,
  fileInput: 'Fichiers à transférer',
  files: 'Fichiers',
  fileQueued: 'En attente',
  fileUploading: (percent) => words.percent(percent),
  fileDone: 'Transféré',
  fileFailed: 'Échec',
  fileCancelled: 'Annulé',
  uploadProgress: (name) => `Transfert de ${quote(name)}`,
  cancelUpload: (name) => `Annuler le transfert de ${quote(name)}`,
  retryUpload: (name) => `Relancer le transfert de ${quote(name)}`,
  removeFile: (name) => `Retirer ${quote(name)}`,
  unnamedFile: 'Fichier sans nom',
  cannotOpenFile: 'Fichier dont l’adresse ne peut pas être ouverte',
  fileTooLarge: (name, size, limit) => `${quote(name)} fait ${size}. La taille maximale est de ${limit}.`,
  fileOfOtherType: (name, accept) => `Le type de ${quote(name)} n’est pas accepté ici (${accept}).`,
  tooManyFiles: (limit) =>
    words.count(limit, {
      one: 'Vous pouvez ajouter # fichier au plus.',
      other: 'Vous pouvez ajouter # fichiers au plus.',
    }),

  conversations: 'Conversations',
  newConversation: 'Nouvelle conversation',
  findConversations: 'Rechercher une conversation',
  noConversations: 'Aucune conversation pour le moment',
  noConversationsFound: (loaded) =>
    words.count(loaded, {
      one: 'Aucun titre ne correspond, sur # conversation affichée ici.',
      other: 'Aucun titre ne correspond, sur # conversations affichées ici.',
    }),
  moreConversations: 'Afficher plus',

  code: 'Code',
  copy: 'Copier',
  copied: 'Copié',
  copyFailed: 'Sélectionné\u00A0: copiez avec le clavier',
  table: 'Tableau',
  image: 'Image',
  imageNotLoaded: (host) => `Image de ${host}, non chargée`,
  loadImage: 'Charger',
  loadImageFrom: (host) => `Charger l’image de ${host}`,
  linkTitle: 'Ouvrir ce lien\u202F?',
  linkExplained: 'Il mène à un autre site\u00A0:',
  linkAddress: 'Adresse complète',
  cancel: 'Annuler',
  openLink: 'Ouvrir',
  taskDone: 'Fait',
  taskOpen: 'À faire',
  footnotes: 'Notes de bas de page',
  backToText: 'Retour au texte',

  problemTitle: 'La conversation n’a pas pu être ouverte',
  problemNetwork: 'Le serveur est injoignable. Vérifiez votre connexion, puis réessayez.',
  problemTimeout: 'Le serveur a mis trop de temps à répondre.',
  problemSignedOut: 'Votre session est fermée ou a expiré. Connectez-vous, puis réessayez.',
  problemForbidden: 'Vous n’avez pas accès à cette conversation.',
  problemCredits: 'Cette application a épuisé ses crédits.',
  problemTooMany: 'Trop de demandes à la fois. Patientez un instant, puis réessayez.',
  problemTooLarge: 'Trop volumineux pour le serveur.',
  problemServer:
    'Le serveur a rencontré un problème. Vous n’y êtes pour rien\u202F; réessayez dans un instant.',
  tryAgain: 'Réessayer',
}
