import type { Decorator, Meta, StoryObj } from '@storybook/react-vite'
import { AgentChat } from 'base44-react'
import { expect } from 'storybook/test'
import { fullAnswer } from './support/answers.js'
import { withBase44 } from './support/withBase44.js'

/** The chat in pages of other colours than its own. */
const meta = {
  ...withBase44({ script: [fullAnswer] }),
  title: 'AgentChat/Themes',
  component: AgentChat,
  args: { agentName: 'support_agent', title: 'Support', suggestions: ['What tasks are open?'] },
} satisfies Meta<typeof AgentChat>

export default meta
type Story = StoryObj<typeof meta>

/** A page that sets these variables, as an app's own stylesheet would. */
function onPageWith(variables: Record<string, string>, className?: string): Decorator {
  return function OnPageWith(Story) {
    return (
      <div className={className} style={{ ...variables, padding: 16, background: 'var(--page)' }}>
        <Story />
      </div>
    )
  }
}

/** A page of Tailwind 4: its variables are colours. */
export const OfShadcn: Story = {
  decorators: [
    onPageWith({
      '--page': '#f6f2ea',
      '--background': 'oklch(0.99 0.01 90)',
      '--foreground': 'oklch(0.25 0.03 60)',
      '--card': 'oklch(1 0 0)',
      '--muted': 'oklch(0.96 0.015 90)',
      '--muted-foreground': 'oklch(0.45 0.03 60)',
      '--border': 'oklch(0.9 0.02 90)',
      '--input': 'oklch(0.85 0.03 90)',
      '--primary': 'oklch(0.45 0.12 30)',
      '--primary-foreground': 'oklch(0.99 0.01 90)',
      '--secondary': 'oklch(0.94 0.03 60)',
      '--radius': '4px',
    }),
  ],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'What tasks are open?' }))
    const chat = canvas.getByRole('region', { name: 'Support' })
    await expect(getComputedStyle(chat).backgroundColor).toMatch(/^color\(srgb 0\.99/)
    await expect(getComputedStyle(chat).getPropertyValue('--b44-radius-l')).toContain('4px')
  },
}

/** A page of Tailwind 3, dark by its class: its variables are the numbers that it puts into `hsl()`. */
export const OfShadcnWithNumbers: Story = {
  decorators: [
    onPageWith(
      {
        '--page': 'hsl(222.2 84% 3%)',
        '--background': '222.2 84% 4.9%',
        '--foreground': '210 40% 98%',
        '--card': '222.2 84% 6%',
        '--muted': '217.2 32.6% 17.5%',
        '--muted-foreground': '215 20.2% 75%',
        '--border': '217.2 32.6% 17.5%',
        '--input': '217.2 32.6% 27.5%',
        '--primary': '142 70% 55%',
        '--primary-foreground': '222.2 47.4% 11.2%',
        '--secondary': '217.2 32.6% 17.5%',
      },
      'dark',
    ),
  ],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'What tasks are open?' }))
    const chat = canvas.getByRole('region', { name: 'Support' })
    await expect(getComputedStyle(chat).backgroundColor).toMatch(/^color\(srgb 0\.00/)
  },
}

/** Whatever the page and the system say. */
export const DarkByItsProp: Story = {
  args: { theme: 'dark' },
  play: async ({ canvas }) => {
    const chat = canvas.getByRole('region', { name: 'Support' })
    await expect(getComputedStyle(chat).colorScheme).toBe('dark')
  },
}
