import type { Project } from '../../../src/testing/server/projectTypes.js'

/** A project with one entity that has a field of every type, and no records. */
export const stockProject: Project = {
  agents: [],
  entities: [
    {
      name: 'Product',
      type: 'object',
      properties: {
        sku: { type: 'string', minLength: 1 },
        name: { type: 'string' },
        category: { type: 'string', enum: ['tool', 'toy', 'food'], default: 'tool' },
        price: { type: 'number', minimum: 0 },
        quantity: { type: 'integer' },
        active: { type: 'boolean' },
        tags: { type: 'array', items: { type: 'string' } },
        sizes: { type: 'array', items: { type: 'number' } },
        launched: { type: 'string', format: 'date' },
        seen: { type: 'string', format: 'date-time' },
        stock: { type: 'object', properties: { left: { type: 'integer' }, place: { type: 'string' } } },
        parts: { type: 'array', items: { type: 'object' } },
      },
      required: ['sku'],
    },
  ],
}
