import type { Meta, StoryObj } from '@storybook/react-vite'
import { MessageContent } from 'base44-react'
import { expect, screen, waitFor } from 'storybook/test'
import { onPage } from './support/onPage.js'

const picture = new URL('../playground/screenshot.png', import.meta.url).href
const date = '2026-01-05T10:42:00'

/** The pictures of a message: each opens large, with the way to the others. They stay links. */
const meta = {
  title: 'MessageContent/Pictures',
  component: MessageContent,
  args: {
    message: {
      id: 'm',
      role: 'assistant',
      created_date: date,
      updated_date: date,
      content: `This is how it looks:\n\n![The playground](${picture})`,
      file_urls: [picture],
    },
  },
  decorators: [onPage()],
} satisfies Meta<typeof MessageContent>

export default meta
type Story = StoryObj<typeof meta>

/** As they stand in the message. */
export const Small: Story = {}

/** The arrow keys lead to the others, Escape back. */
export const Large: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('link', { name: 'The playground' }))
    const dialog = await screen.findByRole('dialog', { name: 'The playground' })
    await expect(dialog).toHaveTextContent('2 of 2')
    await userEvent.keyboard('{ArrowRight}')
    await expect(dialog).toHaveTextContent('1 of 2')
    await waitFor(() => expect(dialog).toBeVisible())
  },
}
