import type { FileTerms } from './en.js';

/** Brazilian Portuguese. A draft that no native speaker has reviewed yet. */
export const ptBR: FileTerms = {
  attach: 'Anexar um arquivo',
  types: { 'image/jpeg': 'Imagem JPEG', 'image/png': 'Imagem PNG', 'image/webp': 'Imagem WebP', 'application/pdf': 'Documento PDF', 'text/plain': 'Arquivo de texto' },
  sending: 'Enviando',
  opening: 'Abrindo',
  cancel: 'Parar o envio',
  cancelOf: (name) => `Parar o envio de ${name}`,
  save: 'Salvar',
  saveOf: (name) => `Salvar ${name} neste dispositivo`,
  drop: 'Solte o arquivo aqui',
  refused: {
    type: (what) => `Este tipo de arquivo não pode ser enviado aqui. Pode ser: ${what}.`,
    heic: 'Esta imagem está no formato HEIC da Apple, que muitas telas não conseguem mostrar. No iPhone escolha Ajustes, Câmera, Formatos, Mais Compatível e tire-a de novo, ou envie uma captura de tela.',
    empty: 'Este arquivo está vazio.',
    'too-large': (what) => `Este arquivo é grande demais. Podem ser enviados no máximo ${what}.`,
    dimensions: 'Esta imagem tem mais pixels do que é possível enviar. Envie uma cópia menor ou uma captura de tela.',
    'too-many': 'Não é possível enviar mais arquivos nesta conversa.',
    blocked: 'Este chat não aceita arquivos.',
    damaged: 'Este arquivo está danificado e não pode ser enviado.',
    notKept: 'Não foi possível enviar o arquivo. Tente de novo.',
    unchecked: 'Não conseguimos verificar se há dados privados no arquivo, por isso ele não foi enviado.',
    phi: 'Não enviado: o arquivo contém um dado que não pode ir em uma mensagem.',
  },
  failed: {
    blocked: 'Este chat não mostra arquivos.',
    damaged: 'Este arquivo não é o que diz ser, por isso não foi aberto.',
    gone: 'Este arquivo não é mais guardado.',
    elsewhere: 'Abra-o na outra aba com este chat.',
    notOpened: 'Não foi possível abrir o arquivo. Tente de novo.',
  },
};
