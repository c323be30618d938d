import { useInvokeLLM } from 'base44-react'
import { useState, type SyntheticEvent } from 'react'

const MOOD_SCHEMA = {
  type: 'object',
  properties: {
    mood: { type: 'string', enum: ['good', 'neutral', 'bad'] },
    score: { type: 'integer', minimum: 0, maximum: 10 },
    reasons: { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 3 },
  },
  required: ['mood', 'score', 'reasons'],
}

/** A call of a model, as text and by a schema. */
export function AskModel() {
  const [prompt, setPrompt] = useState('The delivery was late, but the support was wonderful.')
  const text = useInvokeLLM()
  const mood = useInvokeLLM({ schema: MOOD_SCHEMA })
  const isPending = text.isPending || mood.isPending
  const error = text.error ?? mood.error

  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault()
    mood.reset()
    text.mutate(prompt)
  }
  const onMood = () => {
    text.reset()
    mood.mutate({ prompt })
  }
  return (
    <section className="card" aria-labelledby="ask-model">
      <h2 id="ask-model">Ask a model</h2>
      <form onSubmit={onSubmit}>
        <label htmlFor="prompt">Prompt</label>
        <textarea id="prompt" rows={3} value={prompt} onChange={(event) => setPrompt(event.target.value)} />
        <div className="card-actions">
          <button type="submit" className="primary" disabled={isPending || prompt.trim() === ''}>
            Answer as text
          </button>
          <button type="button" onClick={onMood} disabled={isPending || prompt.trim() === ''}>
            Answer by a schema
          </button>
          {isPending && (
            <button type="button" onClick={text.isPending ? text.cancel : mood.cancel}>
              Cancel
            </button>
          )}
        </div>
      </form>
      <output htmlFor="prompt" aria-label="The model's answer" aria-live="polite">
        {error && <p className="card-error">{error.message}</p>}
        {text.data !== undefined && <p>{text.data}</p>}
        {mood.data !== undefined && <pre>{JSON.stringify(mood.data, null, 2)}</pre>}
      </output>
    </section>
  )
}
