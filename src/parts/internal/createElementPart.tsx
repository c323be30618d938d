'use client'
import { Slot } from '@radix-ui/react-slot'
import {
  forwardRef,
  type ComponentPropsWithoutRef,
  type ElementType,
  type ForwardRefExoticComponent,
  type RefAttributes,
} from 'react'

/** The tags that parts are made of. */
export type PartTag = keyof HTMLElementTagNameMap

/** What every part takes: the props of its element, and `asChild` to lend them to its only child instead. */
export type PartProps<Tag extends PartTag> = ComponentPropsWithoutRef<Tag> & {
  /** Renders the only child in place of the part's own element, with the part's props and behaviour. */
  asChild?: boolean | undefined
}

type Part<Tag extends PartTag> = ForwardRefExoticComponent<
  PartProps<Tag> & RefAttributes<HTMLElementTagNameMap[Tag]>
>

/** A component for one HTML element that understands `asChild`. */
export function createElementPart<Tag extends PartTag>(tag: Tag): Part<Tag> {
  const ElementPart = forwardRef<HTMLElement, { asChild?: boolean | undefined }>(function ElementPart(
    { asChild = false, ...props },
    ref,
  ) {
    // A tag's name and Slot take the same props; TypeScript can't see that for a tag it doesn't know yet.
    const Element = (asChild ? Slot : tag) as ElementType
    return <Element {...props} ref={ref} />
  })
  ElementPart.displayName = tag
  // The public type says which element it is, as the caller named it.
  return ElementPart
}
