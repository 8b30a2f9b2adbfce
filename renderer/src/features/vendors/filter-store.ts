import { create } from 'zustand'
import { noFilter, type ListFilter } from './model/vendor-list.ts'

interface FilterState {
  readonly filter: ListFilter
  readonly change: (change: Partial<ListFilter>) => void
}

/** Search and filters of the vendor list, kept while the app runs: who comes back finds the list as it was. */
export const useListFilter = create<FilterState>((set) => ({
  filter: noFilter,
  change: (change) => set((state) => ({ filter: { ...state.filter, ...change } })),
}))
