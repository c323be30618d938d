import { describe, expect, it } from 'vitest'
import { decodeBody, encodeBody, errorCode, errorMessage } from '../../src/wire/body.js'

const file = new File(['hello'], 'hello.txt', { type: 'text/plain' })

/** The parts of a form; what isn't a form has none. */
function parts(data: unknown) {
  const { body } = encodeBody(data)
  return body instanceof FormData ? [...body] : []
}

describe('encodeBody', () => {
  it('writes what holds no file as JSON, and says so', () => {
    expect(encodeBody({ prompt: 'hi' })).toEqual({ body: '{"prompt":"hi"}', contentType: 'application/json' })
  })

  it('names no content type for a form: the boundary belongs to it', () => {
    expect(encodeBody({ file }).contentType).toBeUndefined()
  })

  it('sends a form that it is given as it is', () => {
    const form = new FormData()
    expect(encodeBody(form)).toEqual({ body: form })
  })

  it('sends a file as a part with its name', () => {
    expect(parts({ file })).toEqual([['file', file]])
  })

  it('gives a blob without a name the name "blob"', () => {
    expect(parts({ file: new Blob(['x'], { type: 'image/png' }) })).toEqual([
      ['file', expect.objectContaining({ name: 'blob', type: 'image/png' })],
    ])
  })

  it('sends a list of files as parts of one name', () => {
    const other = new File(['b'], 'b.txt')
    expect(parts({ files: [file, other] })).toEqual([
      ['files', file],
      ['files', other],
    ])
  })

  it('writes the other fields of a form as text, objects and lists as JSON', () => {
    expect(
      parts({ file, title: 'A "b"', count: 0, public: false, tags: ['a'], meta: { a: 1 } }).slice(1),
    ).toEqual([
      ['title', 'A "b"'],
      ['count', '0'],
      ['public', 'false'],
      ['tags', '["a"]'],
      ['meta', '{"a":1}'],
    ])
  })

  it('leaves absent and null fields out of a form', () => {
    expect(parts({ file, title: undefined, note: null }).map(([name]) => name)).toEqual(['file'])
  })

  it('stays JSON when a file lies deeper than the top level', () => {
    expect(encodeBody({ inside: { file } }).contentType).toBe('application/json')
  })
})

describe('decodeBody', () => {
  it.each([
    ['an object', '{"a":1}', { a: 1 }],
    ['a JSON string', '"hi"', 'hi'],
    ['bare text', 'hi there', 'hi there'],
    ['JSON that was cut', '{"a":', '{"a":'],
    ['nothing', '', ''],
  ])('reads %s', (_, text, value) => {
    expect(decodeBody(text)).toEqual(value)
  })
})

describe('errorMessage', () => {
  it.each([
    ['detail', { detail: 'D' }, 'D'],
    ['message before detail', { message: 'M', detail: 'D' }, 'M'],
    ['a nested message', { error: { message: 'EM', code: 'EC' } }, 'EM'],
    ['a bare error', { error: 'text' }, 'text'],
    [
      'a list of what does not fit',
      {
        detail: [
          { loc: ['body', 'to'], msg: 'Field required', type: 'missing' },
          { loc: ['body', 'files', 0], msg: 'Not a URL' },
        ],
      },
      'to: Field required; files.0: Not a URL',
    ],
    ['an entry without a place', { detail: [{ msg: 'Bad JSON' }] }, 'Bad JSON'],
    ['no entry that says anything', { detail: [{ loc: ['body', 'to'] }, 'x', null] }, undefined],
    ['an empty message', { message: '', detail: 'D' }, 'D'],
    ['a page of HTML', '<html>', undefined],
    ['nothing', null, undefined],
    ['a list', [{ message: 'M' }], undefined],
  ])('reads %s', (_, body, message) => {
    expect(errorMessage(body)).toBe(message)
  })
})

describe('errorCode', () => {
  it.each([
    ['at the top', { code: 'NOT_FOUND' }, 'NOT_FOUND'],
    ['inside the error', { error: { code: 'EC' } }, 'EC'],
    ['that is a number, which is no word', { code: 404 }, undefined],
    ['that is not there', { detail: 'D' }, undefined],
  ])('reads a code %s', (_, body, code) => {
    expect(errorCode(body)).toBe(code)
  })
})
