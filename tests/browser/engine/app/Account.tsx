import { useBase44 } from 'base44-react'
import { useState, type SyntheticEvent } from 'react'

/** Where the user goes, or another comes. */
export function Account() {
  const client = useBase44()
  const [token, setToken] = useState('')
  const signIn = (event: SyntheticEvent) => {
    event.preventDefault()
    client.setToken(token)
    setToken('')
  }
  return (
    <form onSubmit={signIn} aria-label="Account">
      <input aria-label="Token" value={token} onChange={(event) => setToken(event.target.value)} />
      <button>Sign in</button>
      <button type="button" onClick={() => client.auth.logout()}>
        Log out
      </button>
    </form>
  )
}
