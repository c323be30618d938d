import type { Project } from '../../../src/testing/server/projectTypes.js'

/** A small project to test with: one agent that may do everything, one that may only read. */
export const shopProject: Project = {
  agents: [
    {
      name: 'support_agent',
      description: 'Helps with tasks.',
      tool_configs: [{ entity_name: 'Task', allowed_operations: ['read', 'create', 'update', 'delete'] }],
    },
    { name: 'reader', tool_configs: [{ entity_name: 'Task', allowed_operations: ['read'] }] },
  ],
  entities: [
    {
      name: 'Task',
      type: 'object',
      properties: {
        title: { type: 'string', minLength: 1 },
        status: { type: 'string', enum: ['todo', 'in_progress', 'done'], default: 'todo' },
        priority: { type: 'string', enum: ['low', 'medium', 'high'], default: 'medium' },
        due_date: { type: 'string', format: 'date' },
        owner: { type: 'string' },
      },
      required: ['title'],
    },
  ],
  samples: {
    Task: [
      {
        title: 'Send the invoice',
        status: 'todo',
        priority: 'high',
        due_date: 'today-1',
        owner: 'Ada Lovelace',
      },
      {
        title: 'Fix the login page',
        status: 'in_progress',
        priority: 'medium',
        due_date: 'today+2',
        owner: 'Grace Hopper',
      },
      { title: 'Book a room', status: 'done', priority: 'low', due_date: 'today+3', owner: 'Ada Lovelace' },
    ],
  },
}
