import type { Meta, StoryObj } from '@storybook/react-vite'
import { FileDrop, type UseUploadOptions } from 'base44-react'
import type { CSSProperties } from 'react'
import { expect, waitFor } from 'storybook/test'
import { onPage } from './support/onPage.js'
import { base44Of, withBase44 } from './support/withBase44.js'

const report = () =>
  new File(['x'.repeat(400_000)], 'report-of-the-third-quarter-with-all-its-appendices.pdf')
const photo = () => new File(['x'.repeat(80_000)], 'photo.png', { type: 'image/png' })

/** The props that the stories turn: those of a drop with a queue of its own. */
interface FileDropArgs extends UseUploadOptions {
  style?: CSSProperties
}

/** Takes files by picking, dropping or pasting, and uploads them at once. */
const meta = {
  component: FileDrop,
  decorators: [onPage()],
} satisfies Meta<FileDropArgs>

export default meta
type Story = StoryObj<FileDropArgs>

export const Empty: Story = { ...withBase44() }

export const Uploaded: Story = {
  ...withBase44(),
  play: async ({ canvas, userEvent }) => {
    await userEvent.upload(canvas.getByLabelText('Files to upload'), [report(), photo()])
    await waitFor(async () => {
      for (const row of canvas.getAllByRole('listitem'))
        await expect(row).toHaveAttribute('data-status', 'done')
    })
  },
}

/** At the pace of a slow line. */
export const Uploading: Story = {
  ...withBase44({ paceMs: 2000 }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.upload(canvas.getByLabelText('Files to upload'), [report(), photo()])
    await expect(await canvas.findByRole('progressbar', { name: 'Upload of photo.png' })).toBeVisible()
  },
}

/** One is too large: it says so, and the other goes up all the same. */
export const TooLarge: Story = {
  args: { maxSize: 100_000 },
  ...withBase44(),
  play: async ({ canvas, userEvent }) => {
    await userEvent.upload(canvas.getByLabelText('Files to upload'), [report(), photo()])
    await expect(await canvas.findByRole('alert')).toBeVisible()
  },
}

/** The network is gone: retry once it is back. */
export const Failed: Story = {
  ...withBase44(),
  play: async ({ canvas, userEvent, ...context }) => {
    base44Of(context).network.drop()
    await userEvent.upload(canvas.getByLabelText('Files to upload'), photo())
    await expect(await canvas.findByRole('button', { name: 'Retry the upload of photo.png' })).toBeVisible()
  },
}

export const Dark: Story = { ...TooLarge, globals: { theme: 'dark' } }

export const Narrow: Story = { ...TooLarge, args: { ...TooLarge.args, style: { inlineSize: 320 } } }
