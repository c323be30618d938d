/** A message as the platform answers it. */
export const message = {
  id: 'm-1',
  role: 'assistant',
  content: 'Your order is on its way.',
  created_date: '2026-01-02T03:04:05.123000',
  updated_date: '2026-01-02T03:04:06.123000',
  file_urls: null,
  usage: { prompt_tokens: 3, completion_tokens: 7 },
  tool_calls: [
    {
      id: 't-1',
      name: 'read_orders',
      arguments_string: '{"a":1}',
      status: 'success',
      results: '[]',
      extra: 'kept',
    },
  ],
  new_field: { kept: true },
}

/** A conversation as the platform answers it. */
export const conversation = {
  id: 'c-1',
  app_id: 'app-1',
  agent_name: 'support_agent',
  created_by_id: 'u-1',
  created_date: '2026-01-02T03:04:05.123000',
  updated_date: '2026-01-02T03:04:06.123000',
  metadata: { order_id: 7 },
  messages: [message],
  new_field: 'kept',
}

/** A record as the platform answers it. */
export const order = {
  id: 'o-1',
  title: 'Linen, 3 m',
  count: 3,
  created_date: '2026-01-02T03:04:05.123000',
  updated_date: '2026-01-02T03:04:06.123000',
  created_by: 'ann@example.com',
}

/** A user as the platform answers it. */
export const user = {
  id: 'u-1',
  email: 'ann@example.com',
  full_name: 'Ann Żak',
  role: 'user',
  _app_role: 'user',
}
