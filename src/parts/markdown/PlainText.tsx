'use client'
import { memo, useMemo } from 'react'
import { cutText } from './cutText.js'

/** Text as it came. A long one is in pieces, of which those out of sight cost nothing. */
export function PlainText({ text }: { text: string }) {
  const pieces = useMemo(() => cutText(text), [text])
  return (
    <div data-part="plain">
      {pieces.length === 1 ? text : pieces.map((piece, index) => <Piece key={index} text={piece} />)}
    </div>
  )
}

const Piece = memo(function Piece({ text }: { text: string }) {
  return <div>{text}</div>
})
