import { describe, expect, it } from 'vitest'
import { englishLabels } from '../../src/parts/englishLabels.js'
import { frenchLabels } from '../../src/parts/frenchLabels.js'
import { hebrewLabels } from '../../src/parts/hebrewLabels.js'
import type { Labels } from '../../src/parts/labels.js'

type WordLike<Kind> = { [Word in keyof Labels]: Labels[Word] extends Kind ? Word : never }[keyof Labels]
type CountingWord = WordLike<(n: number) => string>
type PlainWord = WordLike<string>
type TellingWord = Exclude<keyof Labels, PlainWord | CountingWord>

/** Stands for whatever a word takes: of no script, and in no word by itself. */
const NAME = '▣'

const telling: Record<TellingWord, (labels: Labels) => string> = {
  messageBy: (labels) => labels.messageBy(NAME),
  keysSend: (labels) => labels.keysSend(NAME),
  checkpoint: (labels) => labels.checkpoint(NAME),
  searchPlace: (labels) => labels.searchPlace(NAME, `${NAME}2`),
  conversationWith: (labels) => labels.conversationWith(NAME),
  downloadAs: (labels) => labels.downloadAs(NAME),
  continueOn: (labels) => labels.continueOn(NAME),
  agentAnswered: (labels) => labels.agentAnswered(NAME),
  removeContext: (labels) => labels.removeContext(NAME),
  fileDropHint: (labels) => labels.fileDropHint(NAME),
  uploadProgress: (labels) => labels.uploadProgress(NAME),
  cancelUpload: (labels) => labels.cancelUpload(NAME),
  retryUpload: (labels) => labels.retryUpload(NAME),
  removeFile: (labels) => labels.removeFile(NAME),
  fileTooLarge: (labels) => labels.fileTooLarge(NAME, `${NAME}1`, `${NAME}2`),
  fileOfOtherType: (labels) => labels.fileOfOtherType(NAME, `${NAME}1`),
  imageNotLoaded: (labels) => labels.imageNotLoaded(NAME),
  loadImageFrom: (labels) => labels.loadImageFrom(NAME),
  imageOf: (labels) => labels.imageOf(`${NAME}1`, `${NAME}2`),
}

/** What of a number is written: all of it, but for spans of time, which have minutes. */
const counting: Record<CountingWord, 'whole' | 'time'> = {
  editing: 'whole',
  searchMatches: 'whole',
  newMessages: 'whole',
  tokensRead: 'whole',
  tokensWritten: 'whole',
  cannotSendFailedFiles: 'whole',
  thoughtFor: 'time',
  seconds: 'time',
  moreRows: 'whole',
  fileUploading: 'whole',
  noConversationsFound: 'whole',
  tooManyFiles: 'whole',
}

// The casts say what the types of the two records say: they have no other keys.
const tellingWords = Object.keys(telling) as TellingWord[]
const countingWords = Object.keys(counting) as CountingWord[]
const isTelling = (word: keyof Labels): word is TellingWord => word in telling
const isCounting = (word: keyof Labels): word is CountingWord => word in counting

const counts = [0, 1, 2, 5, 1000]

/** A word as a reader meets it: for each count, if it counts. */
function read(labels: Labels, word: keyof Labels): string[] {
  if (isTelling(word)) return [telling[word](labels)]
  return isCounting(word) ? counts.map((n) => labels[word](n)) : [labels[word]]
}

// as above: `Labels` has no other keys
const allWords = Object.keys(englishLabels) as (keyof Labels)[]
const wordsToRead = allWords.filter((word) => word !== 'locale')

const languages = [
  { language: 'English', labels: englishLabels, tag: 'en' },
  { language: 'French', labels: frenchLabels, tag: 'fr' },
  { language: 'Hebrew', labels: hebrewLabels, tag: 'he' },
]

describe.each(languages)('the words in $language', ({ labels, tag }) => {
  it('name their language by a tag that is known', () => {
    expect(labels.locale).toBe(tag)
    expect(Intl.getCanonicalLocales(labels.locale)).toEqual([tag])
    expect(Intl.PluralRules.supportedLocalesOf(tag)).toEqual([tag])
  })

  it('are all there, and no others', () => {
    expect(Object.keys(labels).sort()).toEqual([...allWords].sort())
  })

  it('are never empty, and have no space at an end', () => {
    const wrong = wordsToRead.filter((word) =>
      read(labels, word).some((text) => text === '' || text !== text.trim()),
    )
    expect(wrong).toEqual([])
  })

  it('leave no placeholder of ours in the text', () => {
    expect(wordsToRead.filter((word) => read(labels, word).join('').includes('#'))).toEqual([])
  })

  it.each(tellingWords)('%s says what it is given', (word) => {
    expect(telling[word](labels)).toContain(NAME)
  })

  it('say the size of a file that is too large, and the limit', () => {
    const text = labels.fileTooLarge('a', '12 MB', '5 MB')
    expect(text.indexOf('12 MB')).toBeGreaterThan(-1)
    expect(text.indexOf('5 MB')).toBeGreaterThan(text.indexOf('12 MB'))
  })

  it('write spans of time in seconds, and from a minute on in minutes', () => {
    for (const word of ['seconds', 'thoughtFor'] as const) {
      expect(labels[word](0)).toMatch(/(^|\s)0\s/)
      expect(labels[word](2.345)).toContain(new Intl.NumberFormat(tag).format(2.3))
      expect(labels[word](59.4)).toMatch(/(^|\s)59\s/)
      expect(labels[word](59.7)).toMatch(/(^|\s)1\s\S+\s0\s/)
      expect(labels[word](1000)).toMatch(/(^|\s)16\s\S+\s40\s/)
    }
  })

  it('call a button by what can be read on it', () => {
    expect(labels.loadImageFrom(NAME)).toContain(labels.loadImage)
    expect(labels.cancelEditing).toContain(labels.cancel)
  })

  it('write a share as the language does', () => {
    expect(labels.fileUploading(29)).toBe(new Intl.NumberFormat(tag, { style: 'percent' }).format(0.29))
  })
})

describe.each(languages)('a count in $language', ({ labels, tag }) => {
  /** Hebrew says one and two in letters. */
  const inLetters: Record<string, Record<number, RegExp>> = { he: { 1: /אחד|אחת/, 2: /שני|שתי/ } }

  it.each(countingWords.filter((word) => counting[word] === 'whole'))('is in %s', (word) => {
    for (const n of counts) {
      // Without files to take along, nothing is said of them; a share is never said in letters.
      if (word === 'editing' && n === 0) continue
      const letters = word === 'fileUploading' ? undefined : inLetters[tag]?.[n]
      expect(labels[word](n)).toMatch(letters ?? new Intl.NumberFormat(tag).format(n))
    }
  })
})

describe.each([
  {
    language: 'French',
    labels: frenchLabels,
    same: ['agent', 'conversation', 'conversations', 'composer', 'toolArguments', 'code', 'image'],
  },
  { language: 'Hebrew', labels: hebrewLabels, same: ['fileUploading'] },
])('the words in $language', ({ labels, same }) => {
  it('are not the English ones, but for those that are the same', () => {
    const left = wordsToRead.filter((word) =>
      read(labels, word).some((text, n) => text === read(englishLabels, word)[n]),
    )
    expect(left.sort()).toEqual(['agentAnswered', ...same].sort())
  })
})

describe('Hebrew', () => {
  it('is written in Hebrew letters and no others', () => {
    const isHebrew = /^[\p{Script=Hebrew}\p{Script=Common}]+$/u
    expect(
      wordsToRead.flatMap((word) => read(hebrewLabels, word)).filter((text) => !isHebrew.test(text)),
    ).toEqual([])
  })

  it('has a plural for two', () => {
    expect([1, 2, 5].map((n) => hebrewLabels.newMessages(n))).toEqual([
      'הודעה חדשה אחת',
      'שתי הודעות חדשות',
      '5 הודעות חדשות',
    ])
  })

  it.each(tellingWords.filter((word) => word !== 'agentAnswered'))('keeps what %s is given apart', (word) => {
    expect(telling[word](hebrewLabels)).toContain(`\u2068${NAME}`)
    expect(telling[word](hebrewLabels).split('\u2068')).toHaveLength(
      telling[word](hebrewLabels).split('\u2069').length,
    )
  })
})

describe('French', () => {
  const texts = wordsToRead.flatMap((word) => read(frenchLabels, word))

  it('has a space that does not break before double marks, and within quotes', () => {
    expect(texts.filter((text) => /[^\u00A0\u202F][;:!?»%]|«[^\u00A0]/.test(text))).toEqual([])
  })

  it('counts none as one', () => {
    expect([0, 1, 2].map((n) => frenchLabels.newMessages(n))).toEqual([
      '0 nouveau message',
      '1 nouveau message',
      '2 nouveaux messages',
    ])
  })
})

it.each(languages)('the words in $language have curly apostrophes', ({ labels }) => {
  expect(wordsToRead.flatMap((word) => read(labels, word)).filter((text) => /['"]/.test(text))).toEqual([])
})
