/** Whose links and pictures in messages are trusted, besides those of the page and of the app's server. */
export interface TrustedHosts {
  /**
   * Hosts that a link opens without asking first, each as `docs.example.com`, with its port if it is not the usual one
   * (`localhost:3000`), or `*.example.com` for all below one. Default: none.
   */
  linkHosts?: readonly string[] | undefined
  /** Hosts whose pictures load without a click, written as in `linkHosts`. Default: none. */
  imageHosts?: readonly string[] | undefined
}
