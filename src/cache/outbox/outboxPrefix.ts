/** How the keys begin under which tabs store what one user of an app has not sent yet. */
export function outboxPrefix(appId: string, session: string): string {
  return `base44:outbox:${encodeURIComponent(appId)}:${encodeURIComponent(session)}:`
}
