import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { FileDrop, useUpload } from 'base44-react'
import { describe, expect, it, vi } from 'vitest'
import { expectAccessible } from '../support/axe.js'
import { renderWithBase44, startBase44 } from '../support/renderWithBase44.js'

const report = () => new File(['report'], 'report.txt', { type: 'text/plain' })
const photo = () => new File(['photo'], 'photo.png', { type: 'image/png' })
const input = () => screen.getByLabelText('Files to upload')
const row = (name: string) => screen.getByRole('button', { name: `Remove ${name}` }).closest('li')
const transferOf = (...files: File[]) => ({
  dataTransfer: {
    files,
    types: ['Files'],
    items: files.map((file) => ({ kind: 'file', type: file.type, getAsFile: () => file })),
  },
})

describe('FileDrop', () => {
  it('has nothing for axe to find, empty and with files', async () => {
    const { container, user } = renderWithBase44(await startBase44(), <FileDrop maxSize={5} />)
    await expectAccessible(container)
    await user.upload(input(), report())
    await screen.findByRole('alert')
    await expectAccessible(container)
  })

  it('uploads what is picked and tells how it stands', async () => {
    const onChange = vi.fn()
    const { user } = renderWithBase44(await startBase44(), <FileDrop onChange={onChange} />)
    await user.upload(input(), [report(), photo()])
    await waitFor(() => expect(row('report.txt')).toHaveAttribute('data-status', 'done'))
    expect(within(screen.getByRole('list', { name: 'Files' })).getAllByRole('listitem')).toHaveLength(2)
    await waitFor(() =>
      expect(onChange).toHaveBeenLastCalledWith([
        expect.objectContaining({ status: 'done', fileUrl: expect.stringContaining('http') }),
        expect.objectContaining({ status: 'done' }),
      ]),
    )
  })

  it('shows how far a file is', async () => {
    const { user } = renderWithBase44(await startBase44({ paceMs: 60 }), <FileDrop />)
    await user.upload(input(), report())
    const progress = await screen.findByRole('progressbar', { name: 'Upload of report.txt' })
    expect(progress).toHaveAttribute('aria-valuetext', expect.stringMatching(/^\d+%$/))
  })

  it('says why a file is not taken, and uploads the others', async () => {
    const { user } = renderWithBase44(await startBase44(), <FileDrop maxSize={5} />)
    await user.upload(input(), [report(), photo()])
    expect(await screen.findByRole('alert')).toHaveTextContent(/report\.txt/)
    await waitFor(() => expect(row('photo.png')).toHaveAttribute('data-status', 'done'))
    expect(row('report.txt')).toHaveAttribute('data-status', 'failed')
  })

  it.each([
    ['too large', { maxSize: 5 }, 'report.txt is 6 bytes. Files may have at most 5 bytes.'],
    [
      'of the wrong type',
      { accept: ['image/*', '.csv'] },
      'report.txt is not of a type that is accepted here (image/*, .csv).',
    ],
    ['one too many', { maxFiles: 0 }, 'Only 0 files can be added.'],
  ])('says in the words of its labels that a file is %s', async (_, rules, sentence) => {
    renderWithBase44(await startBase44(), <FileDrop {...rules} />)
    fireEvent.drop(document.querySelector('.b44-drop') ?? document.body, transferOf(report()))
    expect((await screen.findByRole('alert')).textContent).toBe(sentence)
  })

  it('counts files as their language does', async () => {
    renderWithBase44(await startBase44(), <FileDrop maxFiles={1} />)
    fireEvent.drop(document.querySelector('.b44-drop') ?? document.body, transferOf(photo(), report()))
    expect((await screen.findByRole('alert')).textContent).toBe('Only 1 file can be added.')
  })

  it('says with the labels that it is given why a file is not taken', async () => {
    const labels = {
      fileTooLarge: (name: string, size: string, limit: string) => `${name}: ${size} > ${limit}`,
    }
    renderWithBase44(await startBase44(), <FileDrop maxSize={5} labels={labels} />)
    fireEvent.drop(document.querySelector('.b44-drop') ?? document.body, transferOf(report()))
    expect((await screen.findByRole('alert')).textContent).toBe('report.txt: 6 bytes > 5 bytes')
  })

  it('sends a file again that failed on the way', async () => {
    const base44 = await startBase44()
    base44.network.drop()
    const { user } = renderWithBase44(base44, <FileDrop />)
    await user.upload(input(), report())
    expect(await screen.findByRole('alert')).toHaveTextContent('can’t be reached')
    base44.network.restore()
    await user.click(screen.getByRole('button', { name: 'Retry the upload of report.txt' }))
    await waitFor(() => expect(row('report.txt')).toHaveAttribute('data-status', 'done'))
  })

  it('takes files that are dropped', async () => {
    const { container } = renderWithBase44(await startBase44(), <FileDrop />)
    const transfer = transferOf(report())
    const root = container.querySelector('.b44-drop') ?? container
    fireEvent.dragEnter(root, transfer)
    await waitFor(() => expect(root).toHaveAttribute('data-dragging', 'accept'))
    fireEvent.drop(root, transfer)
    await waitFor(() => expect(row('report.txt')).toHaveAttribute('data-status', 'done'))
    expect(root).not.toHaveAttribute('data-dragging')
  })

  it('says while they are dragged that files are of the wrong kind', async () => {
    const { container } = renderWithBase44(await startBase44(), <FileDrop accept={['image/*']} />)
    const item = { kind: 'file', type: 'text/plain', getAsFile: () => null }
    const root = container.querySelector('.b44-drop') ?? container
    fireEvent.dragEnter(root, { dataTransfer: { files: [report()], types: ['Files'], items: [item] } })
    await waitFor(() => expect(root).toHaveAttribute('data-dragging', 'reject'))
  })

  it('takes files that are pasted', async () => {
    renderWithBase44(await startBase44(), <FileDrop />)
    const file = photo()
    const item = { kind: 'file', type: file.type, getAsFile: () => file }
    fireEvent.paste(screen.getByRole('button', { name: 'Choose files' }), {
      clipboardData: { files: [file], types: ['Files'], items: [item] },
    })
    await waitFor(() => expect(row('photo.png')).toHaveAttribute('data-status', 'done'))
  })

  it('gives the focus back when the last file is removed', async () => {
    const { user } = renderWithBase44(await startBase44(), <FileDrop />)
    await user.upload(input(), report())
    await user.click(screen.getByRole('button', { name: 'Remove report.txt' }))
    expect(screen.queryByRole('list')).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Choose files' })).toHaveFocus()
  })

  it('shows the queue that it is given', async () => {
    function Form() {
      const upload = useUpload()
      return (
        <>
          <FileDrop upload={upload} />
          <output>{upload.fileUrls.length} up</output>
        </>
      )
    }
    const { user } = renderWithBase44(await startBase44(), <Form />)
    await user.upload(input(), report())
    expect(await screen.findByText('1 up')).toBeInTheDocument()
  })

  it('opens the picker by its button', async () => {
    const { user } = renderWithBase44(await startBase44(), <FileDrop />)
    const click = vi.spyOn(input(), 'click')
    await user.click(screen.getByRole('button', { name: 'Choose files' }))
    expect(click).toHaveBeenCalledOnce()
  })
})
