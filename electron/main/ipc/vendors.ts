import type { Services } from '../services.ts'
import type { Register } from './register.ts'

export function registerVendors({ useCases }: Services, register: Register): void {
  const { lists, vendors } = useCases
  register('portfolio:get', () => lists.portfolio())
  register('vendor:list', () => lists.vendors())
  register('vendor:get', (input) => lists.vendor(input))
  register('vendor:create', (input) => vendors.create(input))
  register('vendor:update', (input) => vendors.update(input))
  register('engagement:create', (input) => vendors.createEngagement(input))
  register('engagement:update', (input) => vendors.updateEngagement(input))
  register('engagement:set-exposure', (input) => vendors.setExposure(input))
}
