export default function Home() {
  return <main>Launchworthy</main>;
}
