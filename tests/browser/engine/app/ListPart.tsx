import { useConversations } from 'base44-react'

/** The user's conversations, two at a time. */
export function ListPart() {
  const { conversations, hasNextPage, fetchNextPage } = useConversations({ pageSize: 2 })
  return (
    <main>
      <ul aria-label="Conversations">
        {conversations.map(({ id }) => (
          <li key={id}>{id}</li>
        ))}
      </ul>
      {hasNextPage && <button onClick={() => void fetchNextPage()}>More</button>}
    </main>
  )
}
