'use client'
import { useContext, type ComponentPropsWithoutRef, type MouseEvent } from 'react'
import { PlainLink } from '../markdown/PlainLink.js'
import { DialogPlaceContext } from './dialogPlaceContext.js'
import { findImages } from './findImages.js'

/**
 * A picture that opens large, among the others of its message. It stays a link: with Ctrl, Cmd or the middle button it
 * opens in a tab, and so it does where the dialog can't be loaded.
 */
export function ImageLink({ href, ...props }: ComponentPropsWithoutRef<'a'> & { href: string }) {
  const openDialog = useContext(DialogPlaceContext)
  if (!openDialog) return <PlainLink {...props} href={href} />
  const show = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    const opener = event.currentTarget
    const images = findImages(opener)
    import('./ImageDialog.js').then(
      ({ ImageDialog }) =>
        openDialog({
          opener,
          render: (onClose) => <ImageDialog images={images} opener={opener} onClose={onClose} />,
        }),
      () => window.open(href, '_blank', 'noopener,noreferrer'),
    )
  }
  return <PlainLink {...props} href={href} data-part="image-link" aria-haspopup="dialog" onClick={show} />
}
