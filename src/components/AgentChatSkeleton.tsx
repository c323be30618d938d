/** The shape of what comes, for the beat that it takes to come. Appears late, so that a quick answer shows none. */
export function AgentChatSkeleton() {
  return (
    <div className="b44-skeleton" aria-hidden>
      <span data-side="end" />
      <span />
      <span />
      <span data-length="short" />
    </div>
  )
}
