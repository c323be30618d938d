// Vercel's renderer for markdown on its way, with memoised rows in the list that follows its end.
import { Streamdown } from 'streamdown'
import { useStickToBottom } from 'use-stick-to-bottom'
import { exposePeer } from './exposePeer.js'
import { PeerMessage } from './PeerMessage.js'
import { usePeerThread } from './usePeerThread.js'

const render = (text: string) => <Streamdown>{text}</Streamdown>

function Chat() {
  const messages = usePeerThread()
  const { scrollRef, contentRef } = useStickToBottom({ initial: 'instant', resize: 'instant' })
  return (
    <>
      <div className="viewport" ref={scrollRef}>
        <div ref={contentRef}>
          {messages.map((message) => (
            <PeerMessage key={message.id} message={message} render={render} />
          ))}
        </div>
      </div>
      <textarea rows={2} />
    </>
  )
}

exposePeer(<Chat />)
