-- a remark
// another -- error[E013]: '//' cannot stand here; a remark begins with --
