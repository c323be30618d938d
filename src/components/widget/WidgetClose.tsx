/** Closes the widget, from over the end of its header. */
export function WidgetClose({ label, onClose }: { label: string; onClose: () => void }) {
  return (
    <button type="button" className="b44-panel-close" aria-label={label} title={label} onClick={onClose}>
      <svg className="b44-icon" viewBox="0 0 16 16" aria-hidden focusable="false">
        <path d="m4.5 4.5 7 7M11.5 4.5l-7 7" />
      </svg>
    </button>
  )
}
