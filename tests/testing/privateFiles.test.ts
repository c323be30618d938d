import { describe, expect, it } from 'vitest'
import { encodeMultipart } from '../../src/testing/encodeMultipart.js'
import { startServer } from './support/startServer.js'
import { virtualClock } from './support/virtualClock.js'

const core = 'integration-endpoints/Core'

/** A server on which Ada has sent a private file. */
async function startWithFile() {
  const clock = virtualClock()
  const started = await startServer({ clock })
  const { server, call, token } = started
  const upload = async (endpoint: string, file: File, headers: Record<string, string>) => {
    const form = new FormData()
    form.append('file', file)
    const { bytes, contentType } = await encodeMultipart(form)
    const request = new Request(`http://localhost:4400/api/apps/shop/${core}/${endpoint}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': contentType },
      body: bytes,
    })
    return (await (await server.fetch(request)).json()) as { file_uri: string; file_url: string }
  }
  const file = new File(['one\ntwo\n'], 'notes ü.txt', { type: 'text/plain' })
  const { file_uri: uri } = await upload('UploadPrivateFile', file, { authorization: `Bearer ${token}` })
  const link = (body: object, as: { token?: string; visitor?: string } = { token }) =>
    call('POST', `${core}/CreateFileSignedUrl`, { ...as, body })
  const signedUrl = async (body: object = { file_uri: uri }) =>
    ((await link(body)).body as { signed_url: string }).signed_url
  const read = (url: string) => server.fetch(new Request(url))
  return { ...started, clock, upload, uri, link, signedUrl, read }
}

describe('a private file', () => {
  it('is named by something that is no address, and read by a signed link', async () => {
    const { uri, signedUrl, read } = await startWithFile()
    expect(uri).toMatch(/^private\/[\da-f]{48}\//)
    expect(URL.canParse(uri)).toBe(false)
    const url = await signedUrl()
    expect(url).toMatch(
      /^http:\/\/localhost:4400\/api\/apps\/shop\/private-files\/[\da-f]{48}\/notes%20%C3%BC\.txt\?expires=\d+&signature=[\da-f]{64}$/,
    )
    const served = await read(url)
    expect(await served.text()).toBe('one\ntwo\n')
    expect(Object.fromEntries(served.headers)).toMatchObject({
      'cache-control': 'private, no-store',
      'content-disposition': "attachment; filename*=UTF-8''notes%20%C3%BC.txt",
      'content-security-policy': "sandbox; default-src 'none'",
      'content-type': 'text/plain',
      'x-content-type-options': 'nosniff',
    })
  })

  it('is not served where public files are, nor a public one where private ones are', async () => {
    const { uri, upload, token, read, signedUrl } = await startWithFile()
    const id = uri.split('/')[1] ?? ''
    expect((await read(`http://localhost:4400/api/apps/shop/files/${id}`)).status).toBe(404)
    const query = new URL(await signedUrl()).search
    expect((await read(`http://localhost:4400/api/apps/shop/files/${id}${query}`)).status).toBe(404)
    const { file_url: open } = await upload('UploadFile', new File(['x'], 'a.txt'), {
      authorization: `Bearer ${token}`,
    })
    expect((await read(open.replace('/files/', '/private-files/'))).status).toBe(403)
  })

  it('is closed to a link without a signature, or one that was edited', async () => {
    const { signedUrl, read } = await startWithFile()
    const url = new URL(await signedUrl())
    const edited = (change: (url: URL) => void) => {
      const copy = new URL(url)
      change(copy)
      return copy.href
    }
    const flipped = (url.searchParams.get('signature') ?? '').replace(/^./, (hex) =>
      hex === '0' ? '1' : '0',
    )
    const wrong = 'The signature of this link is wrong: ask CreateFileSignedUrl for a link'
    const links: [string, string][] = [
      [edited((copy) => (copy.search = '')), 'This file is private: ask CreateFileSignedUrl for a link'],
      [edited((copy) => copy.searchParams.set('signature', flipped)), wrong],
      [edited((copy) => copy.searchParams.set('signature', '')), wrong],
      [edited((copy) => copy.searchParams.set('expires', '9999999999999')), wrong],
      [edited((copy) => copy.searchParams.set('expires', 'never')), wrong],
      [edited((copy) => copy.searchParams.delete('expires')), wrong],
      [edited((copy) => (copy.pathname = copy.pathname.replace('/shop/', '/other/'))), wrong],
      [edited((copy) => (copy.pathname = copy.pathname.replace(/[\da-f]{48}/, 'a'.repeat(48)))), wrong],
    ]
    for (const [link, detail] of links) {
      const response = await read(link)
      expect([link, response.status, await response.json()]).toEqual([
        link,
        403,
        { detail, code: 'FORBIDDEN' },
      ])
    }
    expect((await read(url.href)).status).toBe(200)
  })

  it('is closed to the link of another server', async () => {
    const url = await (await startWithFile()).signedUrl()
    const other = await startServer({ secret: 'another secret' })
    expect((await other.server.fetch(new Request(url))).status).toBe(403)
  })

  it('is closed when the time of the link is over: 300 s, or what was asked for', async () => {
    const { uri, clock, signedUrl, read } = await startWithFile()
    const usual = await signedUrl()
    const brief = await signedUrl({ file_uri: uri, expires_in: 1 })
    const long = await signedUrl({ file_uri: uri, expires_in: 3600 })
    const statuses = () => Promise.all([usual, brief, long].map(async (url) => (await read(url)).status))
    await clock.wait(999)
    expect(await statuses()).toEqual([200, 200, 200])
    await clock.wait(1)
    expect(await statuses()).toEqual([200, 403, 200])
    await clock.wait(299_000)
    expect(await statuses()).toEqual([403, 403, 200])
    expect(await (await read(usual)).json()).toMatchObject({
      detail: 'This link has expired: ask CreateFileSignedUrl for a link',
    })
    await clock.wait(3_300_000)
    expect(await statuses()).toEqual([403, 403, 403])
  })

  it.each([0, -1, 3601, 1.5, '60', true])('is not linked to for %j seconds', async (expires_in) => {
    const { uri, link } = await startWithFile()
    expect(await link({ file_uri: uri, expires_in })).toEqual({
      status: 422,
      body: {
        detail: 'expires_in must be a whole number of seconds from 1 to 3600',
        code: 'VALIDATION_ERROR',
      },
    })
  })

  it('is linked to for its owner, an admin and the app, and for nobody else', async () => {
    const { uri, link, server, ada } = await startWithFile()
    const save = async (name: string, role: 'admin' | 'user') => {
      const user = await server.users.save({ email: `${name}@example.com`, full_name: name, role })
      return { token: await server.users.issueToken(user.id) }
    }
    const statusFor = async (as: { token?: string; visitor?: string }) =>
      (await link({ file_uri: uri }, as)).status
    expect(await statusFor(await save('boss', 'admin'))).toBe(200)
    expect(await statusFor({ token: await server.users.issueServiceToken('shop') })).toBe(200)
    expect(await statusFor(await save('eve', 'user'))).toBe(403)
    expect(await statusFor({ visitor: ada.id })).toBe(403)
    expect(await statusFor({})).toBe(401)
  })

  it('of a visitor is linked to for that visitor', async () => {
    const { upload, link } = await startWithFile()
    const as = { 'x-base44-anonymous-id': 'visitor-0001' }
    const { file_uri } = await upload('UploadPrivateFile', new File(['x'], 'a.txt'), as)
    expect((await link({ file_uri }, { visitor: 'visitor-0001' })).status).toBe(200)
    expect((await link({ file_uri }, { visitor: 'visitor-0002' })).status).toBe(403)
  })

  it.each(['', 7, undefined])('must be named: %j names none', async (file_uri) => {
    const { link } = await startWithFile()
    expect((await link({ file_uri })).status).toBe(422)
  })

  it('must be there, and in this app', async () => {
    const { uri, link, call, token, upload } = await startWithFile()
    const { file_url } = await upload('UploadFile', new File(['x'], 'a.txt'), {
      authorization: `Bearer ${token}`,
    })
    const publicId = /files\/([\da-f]{48})/.exec(file_url)?.[1] ?? ''
    for (const file_uri of [uri.replace(/[\da-f]{8}/, '00000000'), 'elsewhere', `private/${publicId}`]) {
      expect(await link({ file_uri })).toMatchObject({ status: 404, body: { detail: 'File not found' } })
    }
    const elsewhere = { token, app: 'other', body: { file_uri: uri } }
    expect((await call('POST', `${core}/CreateFileSignedUrl`, elsewhere)).status).toBe(404)
  })

  it('is read by a model when it comes with a signed link, and not when that is no good', async () => {
    const { signedUrl, server, create, call, token, get } = await startWithFile()
    const url = await signedUrl()
    const { id } = await create()
    const answerTo = async (link: string) => {
      const body = { content: 'Look at this', file_urls: [link] }
      await call('POST', `agents/conversations/v2/${id}/messages`, { token, body })
      await server.idle()
      return (await get(id)).messages.at(-1)?.content
    }
    const seen = '**notes ü.txt** (text/plain, 8 bytes): 2 lines, beginning with “one”'
    expect(await answerTo(url)).toContain(seen)
    const prompt = { prompt: 'What does the file say?', file_urls: [url] }
    expect((await call('POST', `${core}/InvokeLLM`, { token, body: prompt })).body).toContain('notes ü.txt')
    expect(await answerTo(url.replace(/signature=./, 'signature=x'))).not.toContain('notes')
  })
})
