import { until } from './until.js'

/** Gives a file of this name to every place that takes files, and waits for it to be there. */
export async function attachFile(name: string): Promise<boolean> {
  const inputs = [...document.querySelectorAll<HTMLInputElement>('input[type="file"]')]
  for (const input of inputs) {
    const files = new DataTransfer()
    files.items.add(new File(['hello'], name, { type: 'text/plain' }))
    input.files = files.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }
  const isUp = () => document.querySelectorAll('.b44-file[data-status="done"]').length === inputs.length
  return (await until(isUp)) === true
}
