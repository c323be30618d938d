import { createClientFromRequest } from '../../src/client.js'

/** How many tasks the caller may see, by their status, and how many of them are overdue. */
export default async function taskStats(request: Request): Promise<Response> {
  const base44 = createClientFromRequest(request)
  if (!(await base44.auth.isAuthenticated())) {
    return Response.json({ error: 'Sign in to see the tasks' }, { status: 401 })
  }
  const count = (query?: object) => base44.entities['Task']?.count(query)
  const today = new Date().toISOString().slice(0, 10)
  const [total, todo, inProgress, done, overdue] = await Promise.all([
    count(),
    count({ status: 'todo' }),
    count({ status: 'in_progress' }),
    count({ status: 'done' }),
    count({ status: { $ne: 'done' }, due_date: { $lt: today } }),
  ])
  return Response.json({ total, todo, in_progress: inProgress, done, overdue })
}
