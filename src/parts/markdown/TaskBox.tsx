'use client'
import { useLabels } from '../internal/LabelsContext.js'

/** The box of a task list's item. It shows a state; it can't be ticked. */
export function TaskBox({ isDone }: { isDone: boolean }) {
  const labels = useLabels()
  return (
    <input
      type="checkbox"
      checked={isDone}
      disabled
      readOnly
      aria-label={isDone ? labels.taskDone : labels.taskOpen}
    />
  )
}
