import { describe, expect, it } from 'vitest'
import {
  AbortError,
  Base44Error,
  HttpError,
  isBase44Error,
  isHttpError,
  NetworkError,
  ProtocolError,
  TimeoutError,
} from '../../src/wire/errors.js'

describe('the errors', () => {
  it.each([
    ['Base44Error', Base44Error],
    ['HttpError', HttpError],
    ['NetworkError', NetworkError],
    ['TimeoutError', TimeoutError],
    ['AbortError', AbortError],
    ['ProtocolError', ProtocolError],
  ])('%s has its literal name and is known to the guard', (name, ErrorClass) => {
    const error = new ErrorClass('it failed')
    expect([error.name, String(error), isBase44Error(error)]).toEqual([name, `${name}: it failed`, true])
  })

  it('keeps its cause', () => {
    const cause = new TypeError('fetch failed')
    expect(new NetworkError('no answer', { cause }).cause).toBe(cause)
  })

  it('has no cause when it was given none', () => {
    expect(Object.hasOwn(new NetworkError('no answer'), 'cause')).toBe(false)
  })

  it('leaves cause, URL and method out of what may be logged', () => {
    const error = new HttpError('no', {
      status: 403,
      code: 'C',
      data: { a: 1 },
      url: '/x',
      method: 'GET',
      cause: 'token',
    })
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: 'HttpError',
      message: 'no',
      status: 403,
      code: 'C',
      data: { a: 1 },
    })
  })
})

describe('isHttpError', () => {
  it('is true for any status when it is asked for none', () => {
    expect(isHttpError(new HttpError('no', { status: 500 }))).toBe(true)
  })

  it('tells statuses apart', () => {
    const error = new HttpError('no', { status: 404 })
    expect([isHttpError(error, 404), isHttpError(error, 401)]).toEqual([true, false])
  })

  it('is false for another error that happens to have a status', () => {
    expect(isHttpError(Object.assign(new Error('no'), { status: 404 }))).toBe(false)
  })
})

describe('isBase44Error', () => {
  it.each([new Error('no'), { name: 'Base44Error' }, null, undefined, 'Base44Error'])(
    'is false for %s',
    (value) => {
      expect(isBase44Error(value)).toBe(false)
    },
  )
})
