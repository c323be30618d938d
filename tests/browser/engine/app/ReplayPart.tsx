import { AgentChat, Base44Provider, createReplay, type RecordedSession, type Replay } from 'base44-react'
import { useEffect, useState, type SyntheticEvent } from 'react'

/** A field for a recording, and the chat that it makes. */
export function ReplayPart() {
  const [recording, setRecording] = useState('')
  const [replay, setReplay] = useState<Replay>()
  const begin = (event: SyntheticEvent) => {
    event.preventDefault()
    // what isn't one is refused
    setReplay(createReplay(JSON.parse(recording) as RecordedSession))
  }
  useEffect(() => void replay?.play(Infinity), [replay])
  if (replay === undefined) {
    return (
      <form onSubmit={begin}>
        <textarea
          aria-label="Recording"
          value={recording}
          onChange={(event) => setRecording(event.target.value)}
        />
        <button>Replay</button>
      </form>
    )
  }
  const [id = ''] = replay.conversationIds
  return (
    <Base44Provider client={replay.client}>
      <AgentChat agentName="support_agent" title="Support" conversation={{ id }} />
    </Base44Provider>
  )
}
