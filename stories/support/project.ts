import type { AgentDefinition, EntityDefinition } from 'base44-react/testing'

/** The agent that the stories talk to. */
export const agents: AgentDefinition[] = [
  {
    name: 'support_agent',
    description: 'Helps with tasks.',
    tool_configs: [{ entity_name: 'Task', allowed_operations: ['read', 'create', 'update'] }],
  },
]

export const entities: EntityDefinition[] = [
  {
    name: 'Task',
    type: 'object',
    properties: {
      title: { type: 'string' },
      status: { type: 'string', enum: ['open', 'done'] },
      due_date: { type: 'string', format: 'date' },
      owner: { type: 'string' },
    },
    required: ['title'],
  },
]

export const records = {
  Task: [
    { title: 'Renew certificate', status: 'open', due_date: 'today+2', owner: 'Dana' },
    { title: 'Ship invoices', status: 'open', due_date: 'today-1', owner: 'You' },
    { title: 'Call the printer', status: 'done', due_date: 'today-4', owner: 'You' },
  ],
}
