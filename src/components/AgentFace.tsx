/** The agent's initial in a soft square. */
export function AgentFace({ title }: { title: string }) {
  const [initial = ''] = title.trim()
  return (
    <span className="b44-face" aria-hidden>
      {initial.toLocaleUpperCase()}
    </span>
  )
}
