import { defineConfig } from 'vite';

export default defineConfig({ base: './', resolve: { alias: { react: 'react-18', 'react-dom': 'react-dom-18' } } });
