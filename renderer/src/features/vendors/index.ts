export { VendorsScreen } from './VendorsScreen.tsx'
export { VendorScreen } from './VendorScreen.tsx'
export { EditVendorScreen, NewVendorScreen } from './VendorFormScreens.tsx'
