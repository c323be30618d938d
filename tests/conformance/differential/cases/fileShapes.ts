import { sendsParts } from '../changes/sendsParts.js'

const text = new File(['Zażółć'], 'zażółć "1".txt', { type: 'text/plain' })
const photo = new File([new Uint8Array([1, 2, 3])], 'photo.png', { type: 'image/png' })
const form = new FormData()
form.append('file', text, 'renamed.txt')
form.append('folder', 'a b')

const textPart = { filename: text.name, type: 'text/plain', content: 'Zażółć' }
const photoPart = { filename: 'photo.png', type: 'image/png', content: '\u0001\u0002\u0003' }

/** What integrations and functions are both given files in. */
export const fileShapes = [
  { shape: 'a file', data: { file: text } },
  { shape: 'two files under two names', data: { a: text, b: photo } },
  {
    shape: 'a file beside other things',
    data: { file: photo, n: 7, ok: false, o: { a: [1, null] }, list: ['x'], text: 'ł', empty: '' },
  },
  { shape: 'a file beside null and undefined', data: { file: photo, a: null, b: undefined } },
  {
    shape: 'a form',
    data: form,
    instead: [
      sendsParts([
        { name: 'file', ...textPart, filename: 'renamed.txt' },
        { name: 'folder', content: 'a b' },
      ]),
    ],
  },
  {
    shape: 'a blob',
    data: { file: new Blob(['x'], { type: 'text/csv' }) },
    instead: [sendsParts([{ name: 'file', filename: 'blob', type: 'text/csv', content: 'x' }])],
  },
  {
    shape: 'a list of files',
    data: { files: [text, photo], n: 1 },
    instead: [
      sendsParts([
        { name: 'files', ...textPart },
        { name: 'files', ...photoPart },
        { name: 'n', content: '1' },
      ]),
    ],
  },
]
