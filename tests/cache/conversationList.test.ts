import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import {
  conversationListOptions,
  conversationsOf,
  type ConversationListParams,
} from '../../src/cache/conversationLists/conversationList.js'
import { matchesFilter } from '../../src/cache/conversationLists/matchesFilter.js'
import { createKeys } from '../../src/cache/keys.js'
import type { AgentsModule } from '../../src/client/agents.js'

type Asked = Parameters<AgentsModule['listConversations']>[0]

/** A list over a server that answers as it is told; what it was asked is kept. */
function openList(params: ConversationListParams, answer: (asked: Asked) => unknown) {
  const asked: Asked[] = []
  // the list uses this one call, whose answer is read as unknown
  const agents = {
    listConversations: async (query: Asked) => {
      asked.push(query)
      return answer(query)
    },
  } as unknown as AgentsModule
  const options = conversationListOptions({ client: { agents }, keys: createKeys('app', 'me') }, params)
  const queryClient = new QueryClient({ defaultOptions: { queries: { retryDelay: 1 } } })
  const observer = new InfiniteQueryObserver(queryClient, options)
  const shown = () => conversationsOf(observer.getCurrentResult().data?.pages ?? []).map(({ id }) => id)
  return { asked, observer, shown, load: () => observer.refetch() }
}

const conversation = (id: string, more: object = {}) => ({ id, agent_name: 'sup', messages: [], ...more })

describe('a list of conversations', () => {
  it('asks for no messages, and for one more than it shows', async () => {
    const list = openList({ agentName: 'sup', pageSize: 2 }, () => [])
    await list.load()
    expect(list.asked).toEqual([
      {
        q: { agent_name: 'sup' },
        sort: '-updated_date',
        limit: 3,
        fields: ['id', 'agent_name', 'created_date', 'updated_date', 'metadata'],
      },
    ])
  })

  it('keeps no message of a server that sends them all the same, whatever they are', async () => {
    const list = openList({}, () => [conversation('a', { messages: [{ id: 'm', content: 'secret' }, 7] })])
    const { data } = await list.load()
    expect(JSON.stringify(data)).not.toContain('messages')
    expect(list.shown()).toEqual(['a'])
  })

  it('shows only what was asked for, from a server that does not filter', async () => {
    const list = openList({ agentName: 'sup', q: { 'metadata.n': 1 } }, () => [
      conversation('mine', { metadata: { n: '1' } }),
      conversation('of another agent', { agent_name: 'other', metadata: { n: 1 } }),
      conversation('without it', { metadata: {} }),
    ])
    await list.load()
    expect(list.shown()).toEqual(['mine'])
  })

  it('takes all that a server sends who knows no limit, and asks for no more', async () => {
    const all = ['a', 'b', 'c', 'd', 'e'].map((id) => conversation(id))
    const list = openList({ pageSize: 2 }, () => all)
    await list.load()
    expect(list.shown()).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(list.observer.getCurrentResult().hasNextPage).toBe(false)
  })

  it('ends where a server sends the same page again and again', async () => {
    const list = openList({ pageSize: 2 }, () => ['a', 'b', 'c'].map((id) => conversation(id)))
    await list.load()
    expect(list.observer.getCurrentResult().hasNextPage).toBe(true)
    await list.observer.fetchNextPage()
    expect(list.shown()).toEqual(['a', 'b'])
    expect(list.observer.getCurrentResult().hasNextPage).toBe(false)
  })

  it('says what came where a list belongs', async () => {
    const list = openList({}, () => '<!doctype html>')
    const { error } = await list.load()
    expect(String(error)).toContain('where a list of conversations belongs')
  })

  it.each([
    ['an operator', { created_date: { $gt: '2026' } }],
    ['a field that a summary lacks', { created_by_id: 'u1' }],
    ['null', { 'metadata.n': null }],
  ])('leaves %s to the server', (_kind, filter) => {
    const summary = { id: 'a', agent_name: 'sup', created_date: '', updated_date: '', metadata: {} }
    expect(matchesFilter(summary, filter)).toBe(true)
  })
})
