'use client'
import { createElementPart } from './createElementPart.js'

/** The elements that parts render, each with `asChild`. */
export const Div = createElementPart('div')
export const Span = createElementPart('span')
export const Article = createElementPart('article')
export const List = createElementPart('ul')
export const Item = createElementPart('li')
export const Form = createElementPart('form')
export const Textarea = createElementPart('textarea')
export const Time = createElementPart('time')
export const Button = createElementPart('button')
