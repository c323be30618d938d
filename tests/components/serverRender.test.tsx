// @vitest-environment node
import { Base44Provider, createClient, AgentChat, FileDrop, MessageContent, ToolCallCard } from 'base44-react'
import type { ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'

const date = '2026-01-05T10:42:00'
const toolCall = { id: 't', name: 'read_Task', arguments_string: '{"a":1}', status: 'waiting_for_user_input' }
const message = {
  id: 'm',
  role: 'assistant',
  created_date: date,
  updated_date: date,
  content:
    '| a | b |\n|:-:|--:|\n| 1 | 2 |\n\n![x](https://elsewhere.example/x.png)\n\n```js\ncode\n```\n\n- [x] done',
  tool_calls: [toolCall],
  file_urls: ['https://files.example/a.png'],
}

it.each<[string, ReactElement]>([
  ['AgentChat', <AgentChat key="" agentName="support_agent" suggestions={['One']} />],
  ['FileDrop', <FileDrop key="" />],
  ['MessageContent', <MessageContent key="" message={message} />],
  ['ToolCallCard', <ToolCallCard key="" toolCall={toolCall} />],
])('%s renders on a server, without a window, a style attribute or a warning', (_name, element) => {
  const complaints = vi.spyOn(console, 'error').mockClear()
  expect(typeof window).toBe('undefined')
  const client = createClient({ appId: 'test', serverUrl: 'https://base44.example' })
  const html = renderToString(<Base44Provider client={client}>{element}</Base44Provider>)
  expect(html).toContain('b44-root')
  expect(html).not.toMatch(/\sstyle=/)
  expect(html).not.toContain('<style')
  expect(complaints.mock.calls).toEqual([])
})
