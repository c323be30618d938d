import { act, render } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Markdown } from '../../src/parts/markdown/Markdown.js'
import type { RevealEnvironment } from '../../src/parts/markdown/createReveal.js'
import { useSmoothText } from '../../src/parts/markdown/useSmoothText.js'

const CHUNK = 'One two three four five six seven eight nine **ten**. '

/** A page whose frames come when it is told. */
function createPage() {
  const page = { time: 0, isStill: false, renders: 0, waiting: new Set<() => void>() }
  const environment: RevealEnvironment = {
    now: () => page.time,
    isStill: () => page.isStill,
    onNextFrame(callback) {
      page.waiting.add(callback)
      return () => page.waiting.delete(callback)
    },
  }
  const frame = () => {
    page.time += 16
    const callbacks = [...page.waiting]
    page.waiting.clear()
    act(() => callbacks.forEach((callback) => callback()))
  }
  function Message({ text, isStreaming = true }: { text: string; isStreaming?: boolean }) {
    page.renders += 1
    return <Markdown text={useSmoothText(text, isStreaming, environment)} isStreaming={isStreaming} />
  }
  return { page, frame, Message }
}

describe('A message that streams in chunks', () => {
  it('is revealed frame by frame, until all of it is there and no frame is asked for', () => {
    const { page, frame, Message } = createPage()
    const { container, rerender } = render(<Message text="So: " />)
    page.time = 500
    rerender(<Message text={`So: ${CHUNK}`} />)
    const sizes = [container.textContent.length]
    while (page.waiting.size > 0) {
      frame()
      sizes.push(container.textContent.length)
    }
    expect(sizes.length).toBeGreaterThan(4)
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
    expect(container).toHaveTextContent('nine ten.')
  })

  it('renders once for each push where these come as fast as frames', () => {
    const { page, Message } = createPage()
    const { container, rerender } = render(<Message text="" />)
    page.renders = 0
    for (let end = 1; end <= 30; end += 1) {
      page.time += 16
      rerender(<Message text={CHUNK.slice(0, end)} />)
      expect(container.textContent).toBe(CHUNK.slice(0, end).trimEnd())
    }
    expect(page.renders).toBe(30)
    expect(page.waiting.size).toBe(0)
  })

  it('is there in full when it settles', () => {
    const { page, Message } = createPage()
    const { container, rerender } = render(<Message text="" />)
    page.time = 500
    rerender(<Message text={CHUNK} />)
    expect(container).not.toHaveTextContent('ten')
    rerender(<Message text={CHUNK} isStreaming={false} />)
    expect(container).toHaveTextContent('nine ten.')
    expect(page.waiting.size).toBe(0)
  })

  it('is there in full where nothing may move', () => {
    const { page, Message } = createPage()
    const { container, rerender } = render(<Message text="" />)
    page.time = 500
    page.isStill = true
    rerender(<Message text={CHUNK} />)
    expect(container).toHaveTextContent('nine')
    expect(page.waiting.size).toBe(0)
  })

  it('is there in full on a server', () => {
    const { Message } = createPage()
    expect(renderToString(<Message text={CHUNK} />)).toContain('nine')
  })

  it('leaves the blocks that are finished alone, and asks for no frame once it is gone', () => {
    const { page, frame, Message } = createPage()
    const { container, rerender, unmount } = render(<Message text={'A **block**.\n\nSo: '} />)
    const block = container.querySelector('strong')
    page.time = 500
    rerender(<Message text={`A **block**.\n\nSo: ${CHUNK}`} />)
    frame()
    expect(container.querySelector('strong')).toBe(block)
    unmount()
    expect(page.waiting.size).toBe(0)
  })
})
