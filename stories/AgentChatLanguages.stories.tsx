import type { Meta, StoryObj } from '@storybook/react-vite'
import { AgentChat, frenchLabels, hebrewLabels } from 'base44-react'
import type { TestConversation } from 'base44-react/testing'
import { expect } from 'storybook/test'
import { onPage } from './support/onPage.js'
import { withBase44 } from './support/withBase44.js'

const yesterday = { created_date: new Date(Date.now() - 86_400_000).toISOString() }

const inHebrew: TestConversation = {
  agent_name: 'support_agent',
  messages: [
    { role: 'user', content: 'איפה הזמנה 1042?', ...yesterday },
    { role: 'assistant', content: 'היא יצאה מהמחסן **הבוקר**.', ...yesterday },
    { role: 'user', content: 'היא כאן. תודה!' },
    { role: 'assistant', content: 'איזה יופי. ![מפה](https://cdn.example.net/map.png)' },
  ],
}

const inFrench: TestConversation = {
  agent_name: 'support_agent',
  messages: [
    { role: 'user', content: 'Où est la commande 1042\u202F?', ...yesterday },
    { role: 'assistant', content: 'Elle a quitté l’entrepôt **ce matin**.', ...yesterday },
    { role: 'user', content: 'Elle est là. Merci\u202F!' },
    { role: 'assistant', content: 'Tant mieux. ![Carte](https://cdn.example.net/carte.png)' },
  ],
}

/** The words of the kit in other languages: `labels={hebrewLabels}`, and a `lang` that says so to screen readers. */
const meta = {
  title: 'AgentChat/Languages',
  component: AgentChat,
  args: { agentName: 'support_agent' },
  decorators: [onPage()],
} satisfies Meta<typeof AgentChat>

export default meta
type Story = StoryObj<typeof meta>

/** From right to left, with one and two in letters, as Hebrew counts. */
export const Hebrew: Story = {
  ...withBase44({ conversations: [inHebrew] }),
  args: { title: 'תמיכה', lang: 'he', labels: hebrewLabels },
  globals: { direction: 'rtl' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('separator', { name: 'אתמול' })).toBeVisible()
    await expect(canvas.getByRole('separator', { name: 'היום' })).toBeVisible()
    await expect(canvas.getByRole('textbox', { name: 'הודעה' })).toHaveAttribute(
      'placeholder',
      'אפשר לשאול כל דבר',
    )
    await expect(canvas.getByRole('button', { name: 'שליחה' })).toBeInTheDocument()
    await expect(await canvas.findByText(/^תמונה מ־.*cdn\.example\.net.*, לא נטענה$/)).toBeInTheDocument()
  },
}

/** With `vous`, and spaces that do not break where French has them. */
export const French: Story = {
  ...withBase44({ conversations: [inFrench] }),
  args: { title: 'Assistance', lang: 'fr', labels: frenchLabels },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('separator', { name: 'Hier' })).toBeVisible()
    await expect(canvas.getByRole('separator', { name: 'Aujourd’hui' })).toBeVisible()
    await expect(canvas.getByRole('textbox', { name: 'Message' })).toHaveAttribute(
      'placeholder',
      'Posez votre question…',
    )
    await expect(canvas.getByRole('button', { name: 'Envoyer' })).toBeInTheDocument()
    await expect(await canvas.findByText('Image de cdn.example.net, non chargée')).toBeInTheDocument()
  },
}
