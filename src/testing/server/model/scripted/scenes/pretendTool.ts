import type { ModelTool } from '../../../modelTypes.js'

/** A tool that belongs to a scene and not to the agent: `work` gives its result, or throws the reason why there is none. */
export function pretendTool(name: string, work: () => unknown): Pick<ModelTool, 'name' | 'execute'> {
  return {
    name,
    async execute() {
      return work()
    },
  }
}
