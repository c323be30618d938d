/** What `playground/start.ts` tells the page. */
interface ImportMetaEnv {
  /** The app that the page talks to. */
  readonly BASE44_APP_ID: string
  /** The backend is the playground's own or runs on this machine: the page may sign in as the development user. */
  readonly BASE44_IS_LOCAL: boolean
  /** A user's token, where `BASE44_TOKEN` was set. */
  readonly BASE44_TOKEN: string | undefined
}
