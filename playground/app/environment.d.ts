/** What `playground/start.ts` tells the page. */
interface ImportMetaEnv {
  /** The app that the page talks to. */
  readonly BASE44_APP_ID: string
  /** A user's token, where `BASE44_TOKEN` was set; else the page signs in as the development user. */
  readonly BASE44_TOKEN: string | undefined
}
