/** The names that an app has put into a registry, or any string while there are none. */
export type RegisteredName<Registry> = keyof Registry extends never ? string : keyof Registry & string
