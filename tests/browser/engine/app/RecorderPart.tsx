import { AgentChat, useFlightRecorder } from 'base44-react'
import { useState } from 'react'

/** A chat, and a button that shows what was recorded of it. */
export function RecorderPart({ id }: { id: string }) {
  const { exportSession } = useFlightRecorder()
  const [recording, setRecording] = useState('')
  return (
    <main>
      <AgentChat agentName="support_agent" title="Support" conversation={{ id }} />
      <button onClick={() => setRecording(JSON.stringify(exportSession({ redact: false })))}>Export</button>
      <output aria-label="Recording">{recording}</output>
    </main>
  )
}
