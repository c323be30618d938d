// A list that mounts what is in sight, with memoised rows.
import { useEffect, useRef } from 'react'
import ReactMarkdown from 'react-markdown'
import { Virtuoso, type VirtuosoHandle } from 'react-virtuoso'
import remarkGfm from 'remark-gfm'
import type { AgentMessage } from '../../../../src/wire/agentTypes.js'
import { exposePeer } from './exposePeer.js'
import { PeerMessage } from './PeerMessage.js'
import { usePeerThread } from './usePeerThread.js'

const plugins = [remarkGfm]
const render = (text: string) => <ReactMarkdown remarkPlugins={plugins}>{text}</ReactMarkdown>
const keyOf = (_place: number, { id }: AgentMessage) => id
const renderRow = (_place: number, message: AgentMessage) => <PeerMessage message={message} render={render} />

function Chat() {
  const messages = usePeerThread()
  const list = useRef<VirtuosoHandle>(null)
  // by itself it follows new rows, and not one that grows
  useEffect(() => list.current?.scrollToIndex({ index: 'LAST', align: 'end' }), [messages])
  return (
    <>
      <Virtuoso
        ref={list}
        className="viewport"
        data={messages}
        computeItemKey={keyOf}
        itemContent={renderRow}
        initialTopMostItemIndex={{ index: 'LAST', align: 'end' }}
        alignToBottom
      />
      <textarea rows={2} />
    </>
  )
}

exposePeer(<Chat />, '.message')
