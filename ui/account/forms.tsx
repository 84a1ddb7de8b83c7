import { FormField } from '#ui/part/form-field.tsx';
import { type FormNote, shownAgain, wholeProblem } from '#ui/part/form-note.ts';
import { PostForm } from '#ui/part/post-form.tsx';
import { Mine } from './mine.tsx';
import { accountText } from './text.ts';

const words = accountText;

interface FormProps {
  note: FormNote;
}

interface EntranceProps extends FormProps {
  /** How many answers a guest has given in this browser. */
  answers: number;
  /** Where to go on afterwards, on our own site. */
  next?: string | undefined;
}

export function SignInForm({ note, answers, next }: EntranceProps) {
  return (
    <PostForm
      action="/api/account/sign-in"
      submit={words.signIn.submit}
      problem={wholeProblem(note)}
      hidden={{ next }}
    >
      <EmailField note={note} />
      <PasswordField note={note} name="password" label={words.fields.password} />
      <Mine answers={answers} />
    </PostForm>
  );
}

export function SignUpForm({ note, answers, next }: EntranceProps) {
  return (
    <PostForm
      action="/api/account/sign-up"
      submit={words.signUp.submit}
      problem={wholeProblem(note)}
      hidden={{ next }}
    >
      <FormField
        name="name"
        label={words.fields.name}
        help={words.fields.nameHelp}
        autoComplete="name"
        required
        {...shownAgain(note, 'name')}
      />
      <EmailField note={note} />
      <PasswordField note={note} name="password" label={words.fields.password} isNew />
      <Mine answers={answers} />
    </PostForm>
  );
}

export function ForgotForm({ note }: FormProps) {
  return (
    <PostForm
      action="/api/account/forgot"
      submit={words.forgot.submit}
      problem={wholeProblem(note)}
    >
      <EmailField note={note} />
    </PostForm>
  );
}

export function ResetForm({ note, token }: FormProps & { token: string }) {
  return (
    <PostForm
      action="/api/account/reset"
      submit={words.reset.submit}
      problem={wholeProblem(note)}
      hidden={{ token }}
    >
      <PasswordField note={note} name="password" label={words.fields.newPassword} isNew />
    </PostForm>
  );
}

export function RecoverForm({ note, answers }: EntranceProps) {
  return (
    <PostForm
      action="/api/account/recover"
      submit={words.recover.submit}
      problem={wholeProblem(note)}
    >
      <CodeField note={note} />
      <PasswordField note={note} name="password" label={words.fields.newPassword} isNew />
      <Mine answers={answers} />
    </PostForm>
  );
}

export function ChangePasswordForm({ note }: FormProps) {
  return (
    <PostForm
      action="/api/account/password"
      submit={words.account.change}
      problem={wholeProblem(note)}
      isAside={true}
    >
      <PasswordField note={note} name="password" label={words.fields.oldPassword} />
      <PasswordField note={note} name="newPassword" label={words.fields.newPassword} isNew />
    </PostForm>
  );
}

/** The recovery code, as it is typed. */
export function CodeField({ note }: FormProps) {
  return (
    <FormField
      code
      name="code"
      label={words.fields.code}
      help={words.fields.codeHelp}
      required
      {...shownAgain(note, 'code')}
    />
  );
}

function EmailField({ note }: FormProps) {
  return (
    <FormField
      name="email"
      type="email"
      label={words.fields.email}
      autoComplete="email"
      required
      {...shownAgain(note, 'email')}
    />
  );
}

interface PasswordFieldProps extends FormProps {
  name: 'password' | 'newPassword';
  label: string;
  /** It is chosen now. */
  isNew?: boolean;
}

function PasswordField({ note, name, label, isNew = false }: PasswordFieldProps) {
  return (
    <FormField
      name={name}
      type="password"
      label={label}
      help={isNew ? words.fields.newPasswordHelp : undefined}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      required
      {...shownAgain(note, name)}
    />
  );
}
