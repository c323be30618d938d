/** Short ways to talk to a backend as the development user. */
export async function signIn(url: string) {
  const base = `${url}/api/apps/playground`
  const send = async (method: string, path: string, body?: unknown, token?: string) => {
    const response = await fetch(`${base}/${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: (await response.json()) as unknown }
  }
  const login = await send('POST', 'auth/login', { email: 'dev@example.com', password: 'password' })
  const { access_token: token } = login.body as { access_token: string }
  return {
    token,
    login,
    call: (method: string, path: string, body?: unknown) => send(method, path, body, token),
  }
}
