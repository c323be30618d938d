import { FileDrop, useUpload } from 'base44-react'

/** Uploads on their own, with the addresses that they got. */
export function Uploads() {
  const upload = useUpload({ maxFiles: 10 })
  return (
    <section className="card" aria-labelledby="uploads">
      <h2 id="uploads">Upload files</h2>
      <FileDrop upload={upload} />
      {upload.fileUrls.length > 0 && (
        <ul className="card-links">
          {upload.fileUrls.map((url) => (
            <li key={url}>
              <a href={url} target="_blank" rel="noopener noreferrer">
                {new URL(url, window.location.href).pathname}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
